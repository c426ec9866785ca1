/// A whole number with commas between thousands, as messages show it: `1,000,000`.
package func grouped(_ number: Int) -> String {
  var text = ""
  for (index, digit) in "\(number.magnitude)".reversed().enumerated() {
    if index > 0, index % 3 == 0 { text += "," }
    text.append(digit)
  }
  return (number < 0 ? "-" : "") + String(text.reversed())
}
