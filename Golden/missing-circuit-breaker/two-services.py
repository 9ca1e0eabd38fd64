import requests

SMS_API = "https://sms.example.com/v1/send"
MAIL_API = "https://mail.example.com/v1/send"


def send_text(number, text):
    requests.post(SMS_API, json={"to": number, "text": text}, timeout=10)


def send_mail(address, text):
    requests.post(MAIL_API, json={"to": address, "text": text}, timeout=10)


def send_both(user, text):
    send_text(user.number, text)
    send_mail(user.address, text)
