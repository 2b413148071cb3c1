"""Follows loads of data sets with the package gql, reads on by a cursor, and sees a
forged one refused. It needs two loads after it says that it follows.

    python3 follow.py ws://localhost:8080/graphql
"""

import asyncio
import sys

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.websockets import WebsocketsTransport

QUERY = "subscription ($after: String) { datasetLoaded(after: $after) { cursor dataset { id } } }"


def connect():
    return Client(transport=WebsocketsTransport(url=sys.argv[1]))


def following(after=None):
    request = gql(QUERY)
    request.variable_values = {"after": after}
    return request


async def take(session, count):
    told = []
    async for result in session.subscribe(following()):
        told.append(result["datasetLoaded"])
        if len(told) == count:
            return told
    raise RuntimeError(f"it ended after {told}")


async def main():
    async with connect() as session:
        version = await session.execute(gql("{ dataVersion }"))
        if not version["dataVersion"]:
            raise RuntimeError(f"no version: {version}")
        reading = asyncio.create_task(take(session, 2))
        await asyncio.sleep(0)  # it has begun
        await session.execute(gql("{ dataVersion }"))  # on the same socket
        print("following", flush=True)
        told = await reading
    async with connect() as session:
        async for again in session.subscribe(following(told[0]["cursor"])):
            if again["datasetLoaded"]["dataset"] != told[1]["dataset"]:
                raise RuntimeError(f"after {told} came {again}")
            break
        code = ""
        try:
            async for _ in session.subscribe(following("forged")):
                break
        except TransportQueryError as error:
            code = error.errors[0]["extensions"]["code"]
        if code != "BAD_USER_INPUT":
            raise RuntimeError(f"a forged cursor is answered with {code}")
    print("done")


asyncio.run(main())
