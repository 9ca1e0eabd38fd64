"""Asks a service on asyncio, by either of two libraries."""

import asyncio
import os

import aiohttp
import httpx

SERVICE = os.environ["SERVICE"]


async def with_httpx(path: str) -> str:
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(SERVICE + path)
        response.raise_for_status()
        return response.json()["path"]


async def with_aiohttp(path: str) -> dict:
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        async with session.get(SERVICE + path) as response:
            return await response.json()


async def send(path, row):
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.post(SERVICE + path, json=row)).status_code


async def all_of(paths):
    return await asyncio.gather(*map(with_httpx, paths))
