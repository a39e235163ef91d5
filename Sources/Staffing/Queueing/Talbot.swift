import RealModule

/// A function of time from its Laplace transform, by a contour around the negative axis.
///
/// - Source: J. A. C. Weideman, Optimizing Talbot's contours for the inversion of the Laplace transform, SIAM
///   Journal on Numerical Analysis 44 (2006) 2342–2362: z(θ) = N/t (0.5017 θ cot(0.6407 θ) − 0.6122 + 0.2645 i θ),
///   whose error falls as 3.89⁻ᴺ.
enum Talbot {
  /// Points on the contour; here the error of the rule meets that of rounding, about 10⁻¹³.
  private static let points = 24

  /// The function at a time above 0; the transform's singularities lie on the negative axis.
  static func invert(at t: Double, _ transform: (ComplexNumber) -> ComplexNumber) -> Double {
    let count = Double(points)
    var sum = 0.0
    // The lower half mirrors the upper.
    for k in 0..<(points / 2) {
      let theta = (2 * Double(k) + 1) * .pi / count
      let angle = 0.6407 * theta
      let cot = 1 / Double.tan(angle)
      let sine = Double.sin(angle)
      let z = ComplexNumber(
        re: count * (0.5017 * theta * cot - 0.6122),
        im: count * 0.2645 * theta
      )
      let slope = ComplexNumber(
        re: count * 0.5017 * (cot - angle / (sine * sine)),
        im: count * 0.2645
      )
      let value = z.exponential * transform((1 / t) * z) * slope
      sum += value.im
    }
    return 2 * sum / (count * t)
  }
}
