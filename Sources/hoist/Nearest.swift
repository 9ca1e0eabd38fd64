/// The candidate that a misspelt word most likely means; nil if none is near.
///
/// Near is a candidate that becomes the word when a third of its letters at most, but always one,
/// are inserted, left out, replaced or swapped with their neighbours.
func nearest(to word: [UInt8], among candidates: [String]) -> String? {
  // Nobody misspells a command at this length, and distances cost the product of the lengths.
  guard word.count <= 64 else { return nil }
  let near = candidates.sorted().map { ($0, editDistance(word, Array($0.utf8))) }
    .filter { 1...max(1, $0.utf8.count / 3) ~= $1 }
  return near.min { $0.1 < $1.1 }?.0
}

/// The least number of insertions, deletions, replacements and swaps of neighbours that turn one
/// word into another (the distance of optimal string alignment).
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var distance = min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
