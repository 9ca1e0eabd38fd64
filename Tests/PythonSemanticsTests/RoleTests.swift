import PythonSemantics
import PythonSyntax
import Testing

/// What functions are for: each row asks about its first function that is no factory.
@Suite struct RoleTests {
  @Test(arguments: table) func knows(_ row: Row) throws {
    let file = try file(row.text)
    let functions = file.allScopes.compactMap { FunctionDefinition($0.node) }
    let function = try #require(functions.first { !$0.name.bytes.starts(with: "create".utf8) })
    let roles = file.roles(of: function).map { role in
      switch role {
      case .route(let framework): "route \(framework)"
      case .requestHook(let framework): "hook \(framework)"
      case .task(let queue): "task \(queue)"
      default: "\(role)"
      }
    }
    #expect(roles.joined(separator: ", ") == row.answer)
  }

  static let table = rows(
    """
    ## plain -> \("")
    def f(): pass
    ## flask -> route flask
    from flask import Flask
    app = Flask(__name__)
    @app.route("/")
    def f(): pass
    ## task of airflow -> task airflow
    from airflow.sdk import dag, task
    @task
    def f(): pass
    ## variant of a task of airflow -> task airflow
    from airflow.decorators import task
    @task.branch(task_id="x")
    def f(): pass
    ## operator of airflow -> task airflow
    from airflow.models import BaseOperator
    class Fetch(BaseOperator):
      def execute(self, context): pass
    ## sensor of airflow -> task airflow
    from airflow.sensors.base import BaseSensorOperator
    class Wait(BaseSensorOperator):
      def poke(self, context): pass
    ## another method of an operator -> \("")
    from airflow.models import BaseOperator
    class Fetch(BaseOperator):
      def url(self): pass
    ## flow of prefect -> task prefect
    from prefect import flow
    @flow(retries=2)
    def f(): pass
    ## asset of dagster -> task dagster
    import dagster as dg
    @dg.asset
    def f(): pass
    ## flask blueprint -> route flask
    import flask
    bp = flask.Blueprint("a", __name__)
    @bp.post("/x")
    @login_required
    def f(): pass
    ## flask, application of another module -> route flask
    from flask import request
    from .app import app
    @app.route("/x")
    def f(): pass
    ## application of another module, framework unknown -> route unknown
    from .app import app
    @app.get("/x")
    def f(): pass
    ## application as a parameter -> route flask
    from flask import Flask
    def create_app(app: Flask):
      @app.route("/")
      def f(): pass
    ## in a factory -> route flask
    from flask import Flask
    def create_app():
      app = Flask(__name__)
      @app.route("/")
      def f(): pass
    ## flask hook -> hook flask
    from flask import Flask
    app = Flask(__name__)
    @app.before_request
    def f(): pass
    ## fastapi -> route fastapi
    from fastapi import FastAPI
    app = FastAPI()
    @app.get("/users/{id}")
    async def f(): pass
    ## fastapi router -> route fastapi
    from fastapi import APIRouter
    router = APIRouter(prefix="/a")
    @router.api_route("", methods=["GET"])
    async def f(): pass
    ## fastapi dependency -> dependency
    from fastapi import Depends
    def f(): yield 1
    def g(x=Depends(f)): pass
    ## fastapi by call -> route fastapi
    def f(): pass
    router.add_api_route("/x", f)
    ## not a path -> \("")
    @cache.get("key")
    def f(): pass
    ## imitation -> \("")
    import respx
    @respx.get("/x")
    def f(): pass
    ## django by class -> route django
    from django.views import View
    class A(View):
      def get(self, request): pass
    ## django rest framework -> route django
    from rest_framework import viewsets
    class A(viewsets.ModelViewSet):
      def list(self, request): pass
    ## method that is no verb -> \("")
    from django.views import View
    class A(View):
      def helper(self): pass
    ## django by result -> route django
    from django.shortcuts import render
    def f(request): return render(request, "a.html")
    ## django by decorator -> route django
    from django.contrib.auth.decorators import login_required
    @login_required
    def f(request): return g(request)
    ## django by annotation -> route django
    from django.http import HttpRequest
    def f(r: HttpRequest): return g(r)
    ## django by urls -> route django
    from django.urls import path
    def f(request): return g(request)
    urlpatterns = [path("f", f)]
    ## request alone -> \("")
    def f(request): return g(request)
    ## api_view -> route django
    from rest_framework.decorators import api_view
    @api_view(["GET"])
    def f(request): pass
    ## aiohttp by table -> route aiohttp
    from aiohttp import web
    routes = web.RouteTableDef()
    @routes.get("/")
    async def f(request): pass
    ## aiohttp by annotation -> route aiohttp
    from aiohttp import web
    async def f(request: web.Request) -> web.Response: pass
    ## aiohttp by call -> route aiohttp
    from aiohttp import web
    async def f(request): pass
    app.router.add_get("/", f)
    ## aiohttp by call with a method -> route aiohttp
    from aiohttp import web
    async def f(request): pass
    app.router.add_route("GET", "/", f)
    ## starlette by call -> route starlette
    from starlette.applications import Starlette
    async def f(request): pass
    app.add_route("/", f)
    ## aiohttp, method of a class by annotation -> route aiohttp
    from aiohttp import web
    class A:
      async def f(self, request: web.Request): pass
    ## aiohttp, method that its class registers -> route aiohttp
    from aiohttp import web
    class A:
      async def f(self, request): pass
      def create(self): web.Application().add_routes([web.get("/", handler=self.f)])
    ## method of another class -> \("")
    from aiohttp import web
    class A:
      async def f(self, request): pass
    class B:
      def create(self): app.router.add_get("/", self.f)
    ## aiohttp by route list -> route aiohttp
    from aiohttp import web
    async def f(request): pass
    app.add_routes([web.get("/", f)])
    ## aiohttp view -> route aiohttp
    from aiohttp import web
    class A(web.View):
      async def get(self): pass
    ## tornado -> route tornado
    import tornado.web
    class A(tornado.web.RequestHandler):
      def get(self): pass
    ## celery -> task celery
    from celery import Celery
    app = Celery("a")
    @app.task(bind=True)
    def f(self): pass
    ## shared task -> task celery
    from celery import shared_task
    @shared_task
    def f(): pass
    ## celery application of another module -> task celery
    from proj.celery_app import app
    @app.task
    def f(): pass
    ## task of something else -> \("")
    from invoke import task
    @task
    def f(c): pass
    ## attribute task of something else -> \("")
    from locust import stuff
    @stuff.task
    def f(c): pass
    ## dramatiq -> task dramatiq
    import dramatiq
    @dramatiq.actor
    def f(): pass
    ## rq -> task rq
    from rq.decorators import job
    @job("default")
    def f(): pass
    ## scheduler -> scheduledJob
    from apscheduler.schedulers.blocking import BlockingScheduler
    scheduler = BlockingScheduler()
    @scheduler.scheduled_job("interval", minutes=1)
    def f(): pass
    ## add_job -> scheduledJob
    def f(): pass
    scheduler.add_job(f, "interval")
    ## add_job by keyword -> scheduledJob
    def f(): pass
    scheduler.add_job(func=f)
    ## hook of a plugin for tests -> fixture
    import pytest
    @pytest.hookimpl(hookwrapper=True)
    def f(item): pass
    ## step of a test -> fixture
    from behave import given
    @given("a user")
    def f(context): pass
    ## fixture -> fixture
    import pytest
    @pytest.fixture(scope="session")
    def f(): pass
    """)

  @Test(arguments: [
    "def test_f(): pass", "def pytest_sessionfinish(session): pass",
    "import pytest\n@pytest.mark.slow\ndef f(): pass",
    "import pytest\n@pytest.fixture\ndef f(): pass",
    "import pytest\n@pytest.hookimpl(tryfirst=True)\ndef f(item, call): pass",
    "class TestUsers:\n  def f(self): pass",
    "from django.test import TestCase\nclass Users(TestCase):\n  def f(self): pass",
  ]) func testsAndTheirPartsAreKnown(_ text: String) throws {
    #expect(try isForTests(text))
  }

  @Test(arguments: [
    "def tested(): pass", "def f(): pass", "class Attested:\n  def f(self): pass",
    "from app import pytest\n@pytest.fixture\ndef f(): pass",
    "from app import Case\nclass Users(Case):\n  def f(self): pass",
  ]) func whatOnlyLooksLikeATestIsNone(_ text: String) throws {
    #expect(try !isForTests(text))
  }

  private func isForTests(_ text: String) throws -> Bool {
    let file = try file(text)
    let scope = try #require(file.allScopes.last { $0.kind == .function })
    return file.isForTests(try #require(FunctionDefinition(scope.node)))
  }

  @Test func generators() throws {
    func isGenerator(_ text: String) throws -> Bool {
      let file = try file(text)
      let scope = try #require(file.allScopes.first { $0.kind == .function })
      return file.isGenerator(try #require(FunctionDefinition(scope.node)))
    }
    #expect(try isGenerator("def f(): yield 1"))
    #expect(try isGenerator("def f():\n  x = yield"))
    #expect(try isGenerator("def f(): yield from x"))
    #expect(try isGenerator("async def f():\n  for x in y: yield x"))
    #expect(try !isGenerator("def f(): return 1"))
    #expect(try !isGenerator("def f():\n  def g(): yield 1"))
    #expect(try !isGenerator("def f(): return lambda: (yield)"))
    #expect(try !isGenerator("def f(): return (x for x in y)"))
  }
}
