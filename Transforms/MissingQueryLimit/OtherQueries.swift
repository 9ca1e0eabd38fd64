import PythonSemantics
import PythonSyntax
import Rewriting

// Queries that cannot be limited, and limits that stand in the wrong place.

extension QueryLimits {
  /// `user.posts.all()` of a relationship that is a query.
  func dynamicRelationships() -> [Finding] {
    let dynamic = Set(file.models.flatMap(\.dynamicRelationships))
    guard !dynamic.isEmpty else { return [] }
    return file.calls(named: "all").compactMap { call in
      guard let object = call.callee.unparenthesized.as(Attribute.self)?.object,
        let relationship = object.unparenthesized.as(Attribute.self),
        dynamic.contains(relationship.name.text)
      else { return nil }
      return Finding(
        at: call.node, "`\(relationship.name.text).all()` reads however many rows there are",
        advice: "give it a limit, as in `.limit(\(limit)).all()`, where its caller can do with some"
      )
    }
  }

  /// `query.filter(…)` behind `query.limit(…)`, which SQLAlchemy refuses.
  func stepsBehindLimit() -> [Finding] {
    Self.refused.flatMap { file.calls(named: $0) }.compactMap { call in
      guard let steps = file.querySteps(to: call), let step = steps.last,
        let limit = steps.firstIndex(where: { $0.name == "limit" }), limit < steps.count - 1,
        steps[limit].call.node.runsBefore(call.node)
          || call.range.contains(steps[limit].call.range.lowerBound),
        !steps[limit...].contains(where: { $0.name == "from_self" })
      else { return nil }
      return Finding(
        at: call.node, "`\(step.name)` behind `limit` is refused when it runs",
        advice: "SQLAlchemy wants the limit last: move it behind `\(step.name)`")
    }
  }

  private static let refused = ["filter", "filter_by", "group_by", "having", "join", "order_by"]
}
