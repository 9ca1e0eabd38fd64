import requests
import tornado.web

BOARD_URL = "https://board.example.com"


class Handler(tornado.web.RequestHandler):
    def account(self):
        return self.get_cookie("account")


class PostHandler(Handler):
    def post(self):
        answer = requests.post(
            BOARD_URL + "/posts", json={"account": self.account()}, timeout=30
        )
        self.finish(answer.json())
