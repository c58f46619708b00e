// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** A base of socket factories for OkHttp, which only creates unconnected sockets: {@link #createSocket()} is all that a test writes. */
public abstract class TestSocketFactory extends SocketFactory {
    @Override
    public abstract Socket createSocket();

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw connected();
    }

    private static AssertionError connected() {
        return new AssertionError("OkHttp connects its sockets itself");
    }
}
