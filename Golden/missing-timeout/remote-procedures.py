import grpc
from shop.v1 import orders_pb2, orders_pb2_grpc


def order(order_id):
    with grpc.insecure_channel("orders:50051") as channel:
        stub = orders_pb2_grpc.OrdersStub(channel)
        return stub.Get(orders_pb2.GetRequest(id=order_id))


def cancel(order_id):
    with grpc.insecure_channel("orders:50051") as channel:
        stub = orders_pb2_grpc.OrdersStub(channel)
        return stub.Cancel(orders_pb2.CancelRequest(id=order_id), timeout=10)
