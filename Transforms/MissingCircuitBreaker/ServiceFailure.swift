import PythonSemantics
import PythonSyntax
import Rewriting

/// What tells whether a service failed, where the status of an answer is an exception, too: not all of
/// these are failures of the service.
struct ServiceFailure {
  let library: WebLibrary

  /// The function that tells it, as the project shares it.
  var definition: SharedDefinition {
    SharedDefinition(
      "failure of a service \(library)",
      named: ["is_service_failure", "is_\(library)_failure"], inModule: .circuits, isHelper: true
    ) { site in
      let names = library.failures(on: site.file.context.minimumPython)
      guard let failures = site.file.exceptions(names, at: site.node),
        let status = site.file.exception(library.statusFailure, at: site.node)
      else { return nil }
      return [
        ModuleDefinition(
          site.name, usedAt: site.uses, code(site.name, status, failures, FileStyle(of: site.file)))
      ]
    }
  }

  private func code(
    _ name: String, _ status: Code, _ failures: Code, _ style: FileStyle
  ) -> Code {
    let isFailure: Code = "issubclass(error_type, \(failures))"
    // Sessions may raise an `HTTPError` of their own, without an answer.
    let answered = library == .requests ? " and error.response is not None" : ""
    return """
      def \(name)(error_type, error):
          \"""Whether the service failed, and not what it was asked for.\"""
          if isinstance(error, \(status))\(answered):
              return error.\(library.statusAttribute) >= 500
          return \(isFailure.laidOut(behind: "    return ", style: style))
      """
  }
}
