import TOML

/// The values of a document in one line, as `Tests/Oracle/toml_values.py` writes them.
func rendering(_ table: TOMLTable) -> String {
  let pairs = table.entries.map { entry in
    let name = entry.key.name
    let isBare = !name.isEmpty && name.utf8.allSatisfy(isOfBareKey)
    return "\(isBare ? name : quoted(name))=\(rendering(entry.value))"
  }
  return "{" + pairs.joined(separator: ",") + "}"
}

/// A value in one line.
func rendering(_ value: TOMLValue) -> String {
  switch value.content {
  case .string(let text): quoted(text)
  case .integer(let number): String(number)
  case .float(let number): number.isNaN ? "nan" : "~" + hex(number.bitPattern, digits: 16)
  case .boolean(let value): String(value)
  case .offsetDateTime(let date, let time, let offset):
    "\(rendering(date))T\(rendering(time))\(offset < 0 ? "" : "+")\(offset)"
  case .localDateTime(let date, let time): "\(rendering(date))T\(rendering(time))"
  case .localDate(let date): rendering(date)
  case .localTime(let time): rendering(time)
  case .array(let array): "[" + array.elements.map(rendering).joined(separator: ",") + "]"
  case .table(let table): rendering(table)
  }
}

private func rendering(_ date: TOMLDate) -> String {
  "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
}

/// A time to the microsecond, which is all that Python keeps.
private func rendering(_ time: TOMLTime) -> String {
  "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
    + ".\(padded(time.nanosecond / 1000, 6))"
}

private func quoted(_ text: String) -> String {
  let characters = text.utf8.map { byte in
    let isPlain = (0x20..<0x7F).contains(byte) && !Array("\"\\%".utf8).contains(byte)
    return isPlain ? String(UnicodeScalar(byte)) : "%" + hex(UInt64(byte), digits: 2)
  }
  return "\"" + characters.joined() + "\""
}

private func isOfBareKey(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}

private func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

private func hex(_ number: UInt64, digits: Int) -> String {
  let text = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
