/// Student's t distribution.
enum StudentT {
  /// The figure that 97.5 % stay below, by degrees of freedom, at least 1.
  ///
  /// - Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5; for one to three degrees of freedom
  ///   the exact figures, where that expansion is too short.
  static func upper(freedom: Int) -> Double {
    if freedom <= 1 { return 12.706_204_736 }
    if freedom == 2 { return 4.302_652_730 }
    if freedom == 3 { return 3.182_446_305 }
    let z = 1.959_963_984_540_054
    let n = Double(freedom)
    let z2 = z * z
    let first = z * (z2 + 1) / 4
    let second = z * ((5 * z2 + 16) * z2 + 3) / 96
    let third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
    let fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92_160
    return z + (first + (second + (third + fourth / n) / n) / n) / n
  }
}
