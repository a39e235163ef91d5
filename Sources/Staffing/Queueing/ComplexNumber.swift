import RealModule

/// As much of the complex numbers as an inverse Laplace transform needs.
struct ComplexNumber {
  var re: Double
  var im: Double

  static func + (a: Self, b: Self) -> Self { Self(re: a.re + b.re, im: a.im + b.im) }
  static func + (a: Self, b: Double) -> Self { Self(re: a.re + b, im: a.im) }
  static func - (a: Self, b: Self) -> Self { Self(re: a.re - b.re, im: a.im - b.im) }
  static func * (a: Self, b: Self) -> Self {
    Self(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re)
  }
  static func * (a: Double, b: Self) -> Self { Self(re: a * b.re, im: a * b.im) }
  static func / (a: Double, b: Self) -> Self {
    let size = b.re * b.re + b.im * b.im
    return Self(re: a * b.re / size, im: -a * b.im / size)
  }
  static func / (a: Self, b: Self) -> Self {
    let size = b.re * b.re + b.im * b.im
    return Self(
      re: (a.re * b.re + a.im * b.im) / size,
      im: (a.im * b.re - a.re * b.im) / size
    )
  }

  /// The root with a real part of 0 or more.
  var squareRoot: Self {
    let size = Double.hypot(re, im)
    let root = ((size + abs(re)) / 2).squareRoot()
    guard root > 0 else { return Self(re: 0, im: 0) }
    let other = abs(im) / (2 * root)
    let (real, imaginary) = re >= 0 ? (root, other) : (other, root)
    return Self(re: real, im: im < 0 ? -imaginary : imaginary)
  }

  /// e to its power.
  var exponential: Self {
    let size = Double.exp(re)
    return Self(re: size * .cos(im), im: size * .sin(im))
  }
}
