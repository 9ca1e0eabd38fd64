/// What decorators and calls of known libraries make of a function.
enum RoleTable {
  /// What a decorator makes of the function below it.
  static let decorators: [QualifiedName: FunctionRole] = {
    var table: [QualifiedName: FunctionRole] = [:]
    for (owners, words, role) in rules {
      for owner in owners {
        for word in words { table[QualifiedName("\(owner).\(word)")] = role }
      }
    }
    return table
  }()

  /// What a call makes of a function that is passed to it.
  static let registrations: [QualifiedName: FunctionRole] = [
    "aiohttp.web.delete": .route(.aiohttp), "aiohttp.web.get": .route(.aiohttp),
    "aiohttp.web.head": .route(.aiohttp), "aiohttp.web.patch": .route(.aiohttp),
    "aiohttp.web.post": .route(.aiohttp), "aiohttp.web.put": .route(.aiohttp),
    "aiohttp.web.route": .route(.aiohttp), "aiohttp.web.view": .route(.aiohttp),
    "django.conf.urls.url": .route(.django), "django.urls.path": .route(.django),
    "django.urls.re_path": .route(.django),
    "fastapi.Depends": .dependency, "fastapi.Security": .dependency,
    "starlette.routing.Route": .route(.starlette),
    "starlette.routing.WebSocketRoute": .route(.starlette),
  ]

  /// The same by the last word of the callee, where the word says enough.
  static let registrationWords: [String: FunctionRole] = [
    "add_api_route": .route(.fastapi), "add_api_websocket_route": .route(.fastapi),
    "add_delete": .route(.aiohttp), "add_get": .route(.aiohttp), "add_head": .route(.aiohttp),
    "add_patch": .route(.aiohttp), "add_post": .route(.aiohttp), "add_put": .route(.aiohttp),
    "add_url_rule": .route(.flask),
    "add_job": .scheduledJob,
  ]

  /// The last words of the callees that an aiohttp application is given the methods of a class by.
  static let registrationsOfMethods = [
    "add_delete", "add_get", "add_head", "add_patch", "add_post", "add_put", "add_route", "delete",
    "get", "head", "patch", "post", "put", "route",
  ]

  /// The words by which all frameworks bind a path to the function below.
  static let pathWords: Set<String> = [
    "api_route", "delete", "get", "head", "options", "patch", "post", "put", "route", "websocket",
    "websocket_route",
  ]

  /// Libraries whose decorators take paths, too, but make no routes of them.
  static let imitations: Set<String> = [
    "httpretty", "mock", "pook", "pytest", "requests_mock", "respx", "responses", "unittest",
  ]

  /// The methods of a class that answer requests, by the package of its base.
  static let verbs: Set<String> = ["delete", "get", "head", "options", "patch", "post", "put"]
  /// The further methods of Django REST framework's view sets.
  static let actions: Set<String> = [
    "create", "destroy", "list", "partial_update", "retrieve", "update",
  ]

  private static let flaskHooks = [
    "after_request", "app_errorhandler", "before_app_request", "before_request", "errorhandler",
    "teardown_request", "context_processor", "user_loader", "request_loader",
  ]

  private static let rules: [([String], [String], FunctionRole)] = [
    (
      ["flask.Flask()", "flask.Blueprint()"], ["delete", "get", "patch", "post", "put", "route"],
      .route(.flask)
    ),
    (["flask.Flask()", "flask.Blueprint()"], flaskHooks, .requestHook(.flask)),
    (
      ["quart.Quart()", "quart.Blueprint()"],
      ["delete", "get", "patch", "post", "put", "route", "websocket"], .route(.quart)
    ),
    (["quart.Quart()", "quart.Blueprint()"], flaskHooks, .requestHook(.quart)),
    (
      ["fastapi.FastAPI()", "fastapi.APIRouter()", "fastapi.routing.APIRouter()"],
      pathWords.sorted(), .route(.fastapi)
    ),
    (["fastapi.FastAPI()"], ["exception_handler", "middleware"], .requestHook(.fastapi)),
    (
      ["starlette.applications.Starlette()", "starlette.routing.Router()"],
      ["route", "websocket_route"], .route(.starlette)
    ),
    (
      ["aiohttp.web.RouteTableDef()"], ["delete", "get", "head", "patch", "post", "put", "route"],
      .route(.aiohttp)
    ),
    (["aiohttp.web"], ["middleware"], .requestHook(.aiohttp)),
    (
      ["sanic.Sanic()", "sanic.Blueprint()"],
      ["delete", "get", "patch", "post", "put", "route", "websocket"], .route(.sanic)
    ),
    (
      ["bottle", "bottle.Bottle()"], ["delete", "get", "patch", "post", "put", "route"],
      .route(.bottle)
    ),
    (["strawberry"], ["field", "mutation", "subscription"], .route(.unknown)),
    (["rest_framework.decorators"], ["action", "api_view"], .route(.django)),
    (
      ["celery", "celery.Celery()", "celery.decorators", "celery.task"],
      ["periodic_task", "shared_task", "task"], .task(.celery)
    ),
    (["airflow.decorators", "airflow.sdk"], ["task"], .task(.airflow)),
    (
      ["airflow.decorators.task", "airflow.sdk.task"],
      ["branch", "docker", "kubernetes", "sensor", "short_circuit", "virtualenv"], .task(.airflow)
    ),
    (["dagster"], ["asset", "multi_asset", "op"], .task(.dagster)),
    (["prefect"], ["flow", "task"], .task(.prefect)),
    (["dramatiq"], ["actor"], .task(.dramatiq)),
    (["huey.Huey()", "huey.RedisHuey()", "huey.SqliteHuey()"], ["task"], .task(.huey)),
    (["rq.decorators", "django_rq"], ["job"], .task(.rq)),
    (["aiocron"], ["crontab"], .scheduledJob),
    (["discord.ext.tasks"], ["loop"], .scheduledJob),
    (["fastapi_utils.tasks", "fastapi_restful.tasks"], ["repeat_every"], .scheduledJob),
    (["flask_apscheduler.APScheduler()"], ["task"], .scheduledJob),
    (["schedule"], ["repeat"], .scheduledJob),
    (
      ["pytest", "pytest_asyncio"],
      ["fixture", "hookimpl", "hookspec", "yield_fixture"], .fixture
    ),
    (["behave", "pytest_bdd"], ["fixture", "given", "step", "then", "when"], .fixture),
  ]
}
