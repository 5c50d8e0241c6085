import asyncio
import atexit

import aiohttp

session = None


async def main():
    global session
    session = aiohttp.ClientSession()


def close():
    asyncio.get_running_loop().run_until_complete(session.close())


atexit.register(close)
asyncio.run(main())
