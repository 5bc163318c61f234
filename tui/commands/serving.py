"""``zhanbao serve``: the dashboard in a browser of this machine, for whoever has the token; read-only."""

from __future__ import annotations

import asyncio
import secrets
import shlex
import signal
import sys
from typing import TYPE_CHECKING, Any

from tui.commands.starting import made, script_of
from tui.errors import Code, Refused
from tui.place import HOME, format, parse  # noqa: A004 -- the pair is parse and format

if TYPE_CHECKING:
    import argparse
    from collections.abc import Awaitable, Callable

    Handler = Callable[[Any], Awaitable[Any]]

_HOST = "127.0.0.1"
_PORT = 8765
_HEADERS = {
    # The page names a font elsewhere; nothing is to be fetched from anywhere but here.
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://{host}; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("place", nargs="?", default=format(HOME), metavar="PLACE", help="where to open")
    parser.add_argument("--port", type=int, default=_PORT, metavar="N", help=f"default: {_PORT}")


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C; the address with its token is printed on stdout."""
    place = format(parse(options.place))
    if not 0 < options.port < 65_536:
        raise Refused(f"--port {options.port}: a port is a number from 1 to 65535")
    try:
        from textual_serve.server import Server  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise Refused("serve is an extra: pip install 'zhanbao[serve]'") from error

    # -P: the folder that one is in lends no module to the dashboard.
    words = [sys.executable, "-P", "-m", "tui.served", str(made(options)), place, script_of(options)]
    server = Server(shlex.join(words), host=_HOST, port=options.port, title="Zhanbao")
    try:
        asyncio.run(_serve(server, secrets.token_urlsafe(24), options.port))
    except OSError as error:
        raise Refused(f"{_HOST}:{options.port}: {error.strerror or error}; choose another --port") from error
    return Code.DONE


async def _serve(server: Any, token: str, port: int) -> None:
    """Serve who brings the token, say where, and wait for Ctrl-C."""
    from aiohttp import web  # noqa: PLC0415 -- with the extra

    async def silent(_app: Any) -> None:
        """Its own greeting would name an address without the token."""

    server.on_startup = silent
    app = await server._make_app()
    app.middlewares.append(_guardian(token, f"{_HOST}:{port}"))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, _HOST, port).start()
        print(f"http://{_HOST}:{port}/?token={token}", flush=True)
        stopped = asyncio.Event()
        for ending in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(ending, stopped.set)
        await stopped.wait()
    finally:
        await runner.cleanup()


def _guardian(token: str, host: str) -> Callable[[Any, Handler], Awaitable[Any]]:
    """A middleware: the token comes once, in the address; from then on the browser's cookie has it.

    Cookies know no ports: its name has the port, and a page of another port is turned away by its origin.
    """
    from aiohttp import web  # noqa: PLC0415 -- with the extra

    cookie = f"zhanbao-token-{host.rpartition(':')[2]}"

    async def guard(request: Any, handler: Handler) -> Any:
        brought = request.query.get("token", "")
        kept = request.cookies.get(cookie, "")
        if request.host == host and request.path == "/" and _same(brought, token):
            response = web.HTTPFound("/", headers={"Referrer-Policy": "no-referrer"})
            response.set_cookie(cookie, token, httponly=True, samesite="Strict")
            return response
        foreign = request.headers.get("Origin", f"http://{host}") != f"http://{host}"
        if request.host != host or foreign or not _same(kept, token):
            return web.Response(status=403, text="Forbidden: open the address that zhanbao serve printed.\n")
        response = await handler(request)
        if not response.prepared:
            response.headers.update({name: text.format(host=host) for name, text in _HEADERS.items()})
        return response

    return web.middleware(guard)


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode(), other.encode())
