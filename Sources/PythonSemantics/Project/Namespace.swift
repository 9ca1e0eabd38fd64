/// A folder without `__init__.py` and a package in it, which some files may import through the folder:
/// `shop.orders` where others say `orders` (PEP 420).
///
/// Where some do, the modules of the package have no certain names.
public struct Namespace: Sendable, Hashable {
  /// The name of the folder.
  public let folder: String
  /// The name of the package.
  public let package: String

  /// A package in a folder.
  public init(folder: String, package: String) {
    (self.folder, self.package) = (folder, package)
  }
}
