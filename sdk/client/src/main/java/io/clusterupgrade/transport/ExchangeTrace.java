// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;

/** How far one exchange got: the facts that decide whether it may have reached the server. */
final class ExchangeTrace extends EventListener {
    private final AtomicBoolean passed = new AtomicBoolean();
    private volatile boolean connected;
    private volatile boolean ownConnection;
    private volatile boolean requestBegun;
    private volatile boolean answered;

    /** True once. */
    boolean mayPass() {
        return passed.compareAndSet(false, true);
    }

    boolean requestBegun() {
        return requestBegun;
    }

    /** Whether it broke on a connection that an earlier call had opened, before an answer came. */
    boolean diedOnReusedConnection() {
        return connected && !ownConnection && !answered;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        ownConnection = true;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
    }

    @Override
    public void requestHeadersStart(Call call) {
        requestBegun = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        answered = true;
    }
}
