import MoRiLE

/// Pounds as people read them.
enum PoundsText {
  /// `£210,000`, `£210,000.50`, or, for what is no whole number of pence, `about £8,333.33`, rounded to the
  /// penny, halves up.
  ///
  /// What is not nothing is never shown as that: a third of a penny is `under £0.01`.
  static func text(_ pounds: Fraction) -> String {
    let isExact = pounds.hasDecimals(atMost: 2)
    if !isExact, pounds < Fraction(1, over: 100) { return "under £0.01" }
    let digits = pounds.isWhole ? pounds.description : pounds.decimalText(2, padded: true)
    let whole = digits.prefix { $0 != "." }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (isExact ? "" : "about ") + "£" + text + digits.dropFirst(whole.count)
  }
}
