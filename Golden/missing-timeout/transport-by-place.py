from xmlrpc.client import ServerProxy

from app.transports import PatientTransport

packages = ServerProxy("https://packages.example.com/rpc", PatientTransport())
search = ServerProxy("https://search.example.com/rpc")
