import MoRiLE

/// Shares in words: `97 %`, `over 99 %`.
package enum ShareWording {
  /// A share from 0 to 1 in hundredths, rounded to whole ones.
  ///
  /// What is not quite all or nothing is never shown as that, and no share on the other side of a
  /// threshold than it is.
  package static func text(_ share: Fraction, besides thresholds: [Fraction] = []) -> String {
    self.share(share, besides: thresholds, over: "over ", under: "under ")
  }

  /// The same for a narrow column: `>99 %`.
  package static func short(_ share: Fraction) -> String {
    self.share(share, besides: [], over: ">", under: "<")
  }

  /// The same as it stands beside a bar or in a list, as the United Kingdom writes it: `97%`, `>99%`.
  package static func tight(_ share: Fraction) -> String {
    String(short(share).filter { $0 != " " })
  }

  private static func share(
    _ share: Fraction, besides thresholds: [Fraction], over: String, under: String
  ) -> String {
    let hundredths = share * 100
    if share < .one, hundredths.rounded(decimals: 0) == 100 { return over + "99 %" }
    if share > .zero, hundredths.rounded(decimals: 0) == .zero { return under + "1 %" }
    return hundredths.decimalText(0, besides: thresholds.map { $0 * 100 }) + " %"
  }
}
