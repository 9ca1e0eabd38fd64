import requests
from circuitbreaker import CircuitBreaker

SMS_API = "https://sms.example.com/v1/send"
MAIL_API = "https://mail.example.com/v1/send"


def _sms_open(*args, **kwargs):
    raise requests.ConnectionError("sms: circuit open")


sms_circuit = CircuitBreaker(
    name="sms",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_sms_open,
)


def _mail_open(*args, **kwargs):
    raise requests.ConnectionError("mail: circuit open")


mail_circuit = CircuitBreaker(
    name="mail",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_mail_open,
)


@sms_circuit
def send_text(number, text):
    requests.post(SMS_API, json={"to": number, "text": text}, timeout=10)


@mail_circuit
def send_mail(address, text):
    requests.post(MAIL_API, json={"to": address, "text": text}, timeout=10)


def send_both(user, text):
    send_text(user.number, text)
    send_mail(user.address, text)
