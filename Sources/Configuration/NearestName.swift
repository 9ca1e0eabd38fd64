/// The name that someone most likely meant; nil if none is near.
///
/// First whatever differs in case and underscores alone, then the one with the fewest typing
/// errors, then the only one that has the given one as a whole word: `timeout` for
/// `missing-timeout`.
public func nearestName(to name: String, among names: [String]) -> String? {
  let given = plain(name)
  guard !given.isEmpty, given.count <= 60 else { return nil }
  if let same = names.first(where: { plain($0) == given }) { return same }

  // A third of the letters at most, but always one.
  let near = names.map { (name: $0, errors: typingErrors(from: given, to: plain($0))) }
    .filter { $0.errors <= max(1, min(given.count, plain($0.name).count) / 3) }
  if let nearest = near.min(by: { $0.errors < $1.errors }) { return nearest.name }

  let containing = names.filter { candidate in
    plain(candidate).starts(with: given + [hyphen])
      || plain(candidate).reversed().starts(with: given.reversed() + [hyphen])
  }
  return containing.count == 1 ? containing.first : nil
}

private let hyphen = UInt8(ascii: "-")

/// A name without the differences that nobody means.
private func plain(_ name: String) -> [UInt8] {
  name.lowercased().utf8.map { $0 == UInt8(ascii: "_") ? hyphen : $0 }
}

/// How many bytes must be added, dropped, replaced or swapped with the next one (the restricted
/// distance of Damerau and Levenshtein).
private func typingErrors(from left: [UInt8], to right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let replaced = last[column] + (byte == other ? 0 : 1)
      var errors = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
        errors = min(errors, beforeLast[column - 1] + 1)
      }
      current.append(errors)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
