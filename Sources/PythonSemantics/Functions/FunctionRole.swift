/// What a function is for, by what its framework is told of it.
public enum FunctionRole: Sendable, Hashable {
  /// It answers requests.
  case route(WebFramework)
  /// It runs before, after or instead of the routes: hooks, middleware, error handlers.
  case requestHook(WebFramework)
  /// A route asks for its result (`Depends` of FastAPI): it runs for every request.
  case dependency
  /// A worker runs it when it was put into a queue.
  case task(TaskQueue)
  /// A scheduler runs it from time to time.
  case scheduledJob
  /// A fixture, a step or a hook, which a test runner calls.
  case fixture

  /// Whether it runs for requests.
  public var isPerRequest: Bool {
    switch self {
    case .route, .requestHook, .dependency: true
    case .task, .scheduledJob, .fixture: false
    }
  }
}

/// What serves requests.
public enum WebFramework: String, Sendable, Hashable, CaseIterable {
  case aiohttp
  case bottle
  case django
  case fastapi
  case flask
  case quart
  case sanic
  case starlette
  case tornado
  /// A framework that the file does not name.
  case unknown
}

/// What carries tasks to workers.
public enum TaskQueue: String, Sendable, Hashable, CaseIterable {
  case airflow
  case celery
  case dagster
  case dramatiq
  case huey
  case prefect
  case rq
}
