"""``zhanbao serve``: a browser with the token has the dashboard, anybody else has nothing."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.running import COMMAND, environment

aiohttp = pytest.importorskip("aiohttp", reason="needs the extra serve")
pytest.importorskip("textual_serve", reason="needs the extra serve")


@pytest.fixture
def address(small_store: Path, tmp_path: Path) -> Iterator[str]:
    """What a running ``serve`` prints."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [COMMAND[0], "-P", *COMMAND[1:], "serve", "湖北", "--db", str(small_store), "--port", str(port)]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "decimal.py").write_text("raise SystemExit('a module of the folder that one is in')\n")
    env = environment(tmp_path)
    with subprocess.Popen(words, env=env, cwd=elsewhere, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        yield serving.stdout.readline().strip()
        serving.send_signal(signal.SIGINT)
        assert serving.wait(20) == 0


async def visited(address: str) -> tuple[int, int, int, bytes]:
    """Status without the token, with another, with the right one; and what the dashboard then sends."""
    bare, _, token = address.partition("?token=")
    async with aiohttp.ClientSession() as stranger:
        without = (await stranger.get(bare)).status
        wrong = (await stranger.get(f"{bare}?token={token[::-1]}")).status
    jar = aiohttp.CookieJar(unsafe=True)  # cookies of an address in figures
    async with aiohttp.ClientSession(cookie_jar=jar) as reader:
        page = await reader.get(address)
        text = await page.text()
        assert "token=" not in str(page.url), "the token stays in no history"
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        [socket_url] = re.findall(r'data-session-websocket-url="([^"]+)"', text)
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await reader.ws_connect(socket_url, origin="http://127.0.0.1:1")
        assert refused.value.status == 403, "a page of another port has the cookie too"
        foreign = {"Host": "zhanbao.example"}  # a name that somebody made lead here
        assert (await reader.get(bare, headers=foreign)).status == 403
        with pytest.raises(aiohttp.WSServerHandshakeError) as renamed:
            await reader.ws_connect(socket_url, headers=foreign)
        assert renamed.value.status == 403
        async with aiohttp.ClientSession() as stranger:
            with pytest.raises(aiohttp.WSServerHandshakeError) as unknown:
                await stranger.ws_connect(f"{socket_url}?token={token}")
        assert unknown.value.status == 403, "the token in the address is for the page alone"
        sent = b""
        async with reader.ws_connect(f"{socket_url}?width=80&height=24") as dashboard:
            while "打掉犯罪团伙".encode() not in sent:
                message = await dashboard.receive(timeout=30)
                sent += message.data if isinstance(message.data, bytes) else str(message.data).encode()
    return without, wrong, page.status, sent


def test_only_who_has_the_token_sees_the_dashboard(address: str) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{32}", address)
    without, wrong, right, sent = asyncio.run(visited(address))
    assert (without, wrong, right) == (403, 403, 200)
    assert "湖北".encode() in sent


def test_a_port_that_is_taken_is_said_in_one_line(small_store: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        words = [*COMMAND, "serve", "--db", str(small_store), "--port", port]
        done = subprocess.run(words, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert port in done.stderr
    assert not done.stdout
