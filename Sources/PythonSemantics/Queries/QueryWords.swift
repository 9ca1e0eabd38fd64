/// The methods that queries and their results have.
enum QueryWords {
  /// What makes a query of a query: the methods of `Query` and of `Select`.
  static let steps: Set<String> = [
    "add_columns", "add_column", "add_cte", "add_entity", "autoflush", "bindparams", "columns",
    "correlate",
    "distinct", "enable_assertions", "enable_eagerloads", "except_", "except_all",
    "execution_options", "fetch", "filter", "filter_by", "from_self", "from_statement", "group_by",
    "having", "intersect", "intersect_all", "join", "join_from", "limit", "offset", "options",
    "order_by", "outerjoin", "outerjoin_from", "params", "populate_existing", "prefix_with",
    "reduce_columns", "reset_joinpoint", "select_from", "set_label_style", "slice", "suffix_with",
    "tuples", "union", "union_all", "where", "with_entities", "with_for_update", "with_hint",
    "with_labels", "with_only_columns", "with_parent", "with_session", "with_statement_hint",
    "yield_per",
  ]

  /// What makes a query of a query in Django.
  static let djangoSteps: Set<String> = [
    "all", "annotate", "defer", "distinct", "exclude", "filter", "only", "order_by",
    "prefetch_related", "reverse", "select_for_update", "select_related", "using", "values",
    "values_list",
  ]

  /// What makes a result of a result.
  static let resultSteps: Set<String> = [
    "columns", "mappings", "scalars", "tuples", "unique", "yield_per",
  ]

  /// What sends a statement and returns its result.
  static let executions: Set<String> = ["exec", "execute", "scalars", "stream", "stream_scalars"]

  /// The functions that make a `SELECT`.
  static let select: Set<QualifiedName> = [
    "sqlalchemy.future.select", "sqlalchemy.select", "sqlalchemy.sql.expression.select",
    "sqlalchemy.sql.select", "sqlmodel.select", "sqlmodel.sql.expression.select",
  ]

  /// The functions that make a statement of SQL.
  static let text: Set<QualifiedName> = [
    "sqlalchemy.sql.expression.text", "sqlalchemy.sql.text", "sqlalchemy.text", "sqlmodel.text",
  ]
}
