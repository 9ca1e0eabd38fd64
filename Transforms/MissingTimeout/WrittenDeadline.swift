import Rewriting

/// A deadline as it is written at one call, with what it needs to mean what it says.
struct WrittenDeadline {
  var text: String
  var imports: [ImportRequest] = []
  var definitions: [ModuleDefinition] = []
  /// Why the call may not behave as before, beyond the usual.
  var doubt: String?

  init(
    _ text: String, imports: [ImportRequest] = [], definitions: [ModuleDefinition] = [],
    doubt: String? = nil
  ) {
    (self.text, self.imports, self.definitions, self.doubt) = (text, imports, definitions, doubt)
  }
}
