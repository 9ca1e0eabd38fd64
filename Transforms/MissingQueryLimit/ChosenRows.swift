import PythonSemantics
import PythonSyntax
import Rewriting

// What the rows of a query are, and what they are chosen by.

extension QueryFacts {
  /// What the rows are called: the models, or the tables of a text.
  var kinds: [String] { selectText?.tables ?? query.entities.map(\.source) }

  /// The columns that rows are chosen by.
  var columns: [String] {
    query.steps.flatMap { step in
      step.name == "filter_by"
        ? step.call.arguments.keywords.map(\.name.text)
        : step.conditions.flatMap(\.columns)
    }
  }

  /// Whether nothing but a key is taken of each row: `[user.id for user in users]`.
  var areTakenForKeys: Bool {
    guard let function = file.function(around: query.terminal) else { return false }
    let terminal = query.terminal.unparenthesized
    return file.nodes(.listComprehension, in: function.node).contains { node in
      guard let comprehension = Comprehension(node),
        let source = comprehension.clauses.first(where: { _ in true })?.iterable.unparenthesized
      else { return false }
      let rows = file.symbol(of: source)?.onlyBinding?.value?.unparenthesized ?? source
      return rows == terminal && comprehension.element.isKey
    }
  }

  /// Whether rows are chosen by a range that goes on from the end of another: `> last AND <= current`.
  ///
  /// The next one begins where it ends, so that nobody asks for those that are left out.
  var isOfHalfOpenRange: Bool {
    if query.form == .sql || query.form == .text { return selectText?.isOfHalfOpenRange ?? false }
    return query.steps.filter(\.isCertain).flatMap(\.conditions).compactMap(\.bound)
      .makeHalfOpenRange
  }
}

/// Where a range of rows begins or ends.
struct RangeBound {
  /// The column whose values the rows begin or end with.
  let column: String
  let isLower: Bool
  /// Whether rows with the very value belong to the range.
  let isIncluded: Bool

  /// Reads `column > value`, or `value < column`; nil of what compares otherwise.
  init?(_ column: String, sign: String, isColumnFirst: Bool) {
    guard [">", ">=", "<", "<="].contains(sign) else { return nil }
    self.column = column
    isLower = sign.hasPrefix(">") == isColumnFirst
    isIncluded = sign.hasSuffix("=")
  }
}

extension [RangeBound] {
  /// Whether two are the ends of one range, of which the last belongs to it and the first does not.
  var makeHalfOpenRange: Bool {
    contains { lower in
      lower.isLower && !lower.isIncluded
        && contains { !$0.isLower && $0.column == lower.column && $0.isIncluded }
    }
  }
}

extension Query.Step {
  /// What must be so of each row: the arguments of `where(…)`, those of `and_(…)` one by one.
  var conditions: [Node] {
    guard name == "filter" || name == "where" else { return [] }
    return call.arguments.elements.flatMap { condition -> [Node] in
      guard let both = condition.unparenthesized.as(Call.self),
        both.callee.unparenthesized.source == "and_" || both.callee.lastAttribute == "and_"
      else { return [condition] }
      return Array(both.arguments.elements)
    }
  }
}

extension Node {
  /// Whether a key is taken of something: `user.id`, `getattr(user, "id")`.
  fileprivate var isKey: Bool {
    let read = unparenthesized.as(Call.self).flatMap { call in
      call.callee.source == "getattr" ? call.arguments[1]?.source.filter(\.isLetter) : nil
    }
    guard let name = lastAttribute ?? read else { return false }
    return ["id", "pk", "uuid"].contains(name)
  }

  /// The columns that a condition speaks of: `rank` of `User.rank > 3` and of `User.rank.in_(ranks)`.
  fileprivate var columns: [String] {
    let operands = unparenthesized.as(Comparison.self).map { Array($0.operands) } ?? [self]
    return operands.compactMap { operand in
      operand.unparenthesized.as(Call.self)?.callee.as(Attribute.self)?.object.lastAttribute
        ?? operand.lastAttribute
    }
  }

  /// The end of a range that a condition tells.
  fileprivate var bound: RangeBound? {
    guard let comparison = unparenthesized.as(Comparison.self),
      let left = comparison.operands.first, let right = comparison.operands.last,
      left.isColumn != right.isColumn
    else { return nil }
    let signs: [ComparisonOperator: String] = [
      .greater: ">", .greaterEqual: ">=", .less: "<", .lessEqual: "<=",
    ]
    guard comparison.operators.count == 1, let sign = signs[comparison.operators[0]] else {
      return nil
    }
    return RangeBound(
      (left.isColumn ? left : right).source, sign: sign, isColumnFirst: left.isColumn)
  }

  /// Whether it is a column of a model or a table: `Order.placed`, `orders.c.placed`.
  private var isColumn: Bool {
    guard let owner = unparenthesized.as(Attribute.self)?.object.unparenthesized else {
      return false
    }
    return owner.isModel || owner.lastAttribute == "c"
  }
}
