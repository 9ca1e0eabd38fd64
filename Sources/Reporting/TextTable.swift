/// Rows of words under a head, with the columns below each other.
public struct TextTable: Sendable {
  private var rows: [[String]]

  /// Begins a table with the names of its columns.
  public init(_ head: [String]) { rows = [head] }

  /// Adds a row with a word for each column; the words must be safe for a terminal.
  public mutating func add(_ row: [String]) { rows.append(row) }

  /// The table, each row on a line.
  public var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let last = row.count - 1
      return row.enumerated().map { column, word in
        column == last
          ? word : word + String(repeating: " ", count: widths[column] - word.count + 2)
      }.joined() + "\n"
    }.joined()
  }
}
