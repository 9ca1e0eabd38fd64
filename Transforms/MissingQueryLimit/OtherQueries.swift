import PythonSemantics
import PythonSyntax
import Rewriting

// Queries that cannot be limited, and limits that stand in the wrong place.

extension QueryLimits {
  /// `user.posts.all()` of a relationship that is a query.
  func dynamicRelationships() -> [Finding] {
    let own = Set(file.models.flatMap(\.dynamicRelationships))
    return file.calls(named: "all").compactMap { call in
      guard let object = call.callee.unparenthesized.as(Attribute.self)?.object,
        let relationship = object.unparenthesized.as(Attribute.self)
      else { return nil }
      let name = relationship.name.text
      let model = own.contains(name) ? nil : importedModel(ofRow: relationship.object)
      guard own.contains(name) || model.map({ mayBeDynamic(name, of: $0) }) ?? false else {
        return nil
      }
      return Finding(
        at: call.node, "`\(name).all()` reads however many rows there are",
        advice: "give it a limit, as in `.limit(\(limit)).all()`, where its caller can do with some"
      ).asking(model.map(file.inquiry) ?? Inquiry())
    }
  }

  /// The imported model that an object is a row of, where the file tells that it is a model.
  ///
  /// It is one of `models`, or `sqlalchemy` is at hand: these words are what files are filtered by.
  private func importedModel(ofRow object: Node) -> Node? {
    guard let model = file.importedModel(ofRow: object) else { return nil }
    let isOfModels =
      file.qualifiedName(of: model)?.text.split(separator: ".").contains("models") ?? false
    return isOfModels || file.imports(package: "sqlalchemy") ? model : nil
  }

  /// Whether what is asked for its rows is a query, which the model of another file says, once it is
  /// known; a list of objects has no `all()`.
  private func mayBeDynamic(_ relationship: String, of model: Node) -> Bool {
    guard file.context.project.hasFile(at: file.context.path) else { return true }
    return file.model(named: model)?.dynamicRelationships.contains(relationship) ?? false
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
