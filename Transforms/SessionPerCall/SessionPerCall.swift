import PythonSemantics
import PythonSyntax
import Rewriting

/// Lets requests share the connections of a session.
///
///     for i in ids:                  →  with requests.Session() as session:
///         requests.get(f"{API}/{i}")        for i in ids:
///                                               session.get(f"{API}/{i}")
struct SessionPerCall: Transform {
  func findings(in file: PythonFile) -> [Finding] {
    let style = FileStyle(of: file)
    return RequestLoop.all(in: file).compactMap { $0.finding(style) }
  }
}
