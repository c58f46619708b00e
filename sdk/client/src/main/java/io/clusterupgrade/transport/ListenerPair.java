// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Passes every event to two listeners. OkHttp 5.3 has {@code EventListener.plus} for that, which also passes on events of
 * versions later than the one this library is built with; this class serves 5.2.
 */
final class ListenerPair extends EventListener {
    private static final boolean OKHTTP_COMBINES = okHttpCombines();

    private final EventListener first;
    private final EventListener second;

    ListenerPair(EventListener first, EventListener second) {
        this.first = first;
        this.second = second;
    }

    /** Returns a listener that passes every event to both. */
    static EventListener of(EventListener first, EventListener second) {
        if (second == EventListener.NONE) {
            return first;
        }
        return OKHTTP_COMBINES ? first.plus(second) : new ListenerPair(first, second);
    }

    private static boolean okHttpCombines() {
        try {
            EventListener.class.getMethod("plus", EventListener.class);
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    @Override
    public void callStart(Call call) {
        first.callStart(call);
        second.callStart(call);
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        first.dispatcherQueueStart(call, dispatcher);
        second.dispatcherQueueStart(call, dispatcher);
    }

    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        first.dispatcherQueueEnd(call, dispatcher);
        second.dispatcherQueueEnd(call, dispatcher);
    }

    @Override
    public void proxySelectStart(Call call, HttpUrl url) {
        first.proxySelectStart(call, url);
        second.proxySelectStart(call, url);
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        first.proxySelectEnd(call, url, proxies);
        second.proxySelectEnd(call, url, proxies);
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        first.dnsStart(call, domainName);
        second.dnsStart(call, domainName);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
        first.dnsEnd(call, domainName, addresses);
        second.dnsEnd(call, domainName, addresses);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        first.connectStart(call, address, proxy);
        second.connectStart(call, address, proxy);
    }

    @Override
    public void secureConnectStart(Call call) {
        first.secureConnectStart(call);
        second.secureConnectStart(call);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        first.secureConnectEnd(call, handshake);
        second.secureConnectEnd(call, handshake);
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        first.connectEnd(call, address, proxy, protocol);
        second.connectEnd(call, address, proxy, protocol);
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException e) {
        first.connectFailed(call, address, proxy, protocol, e);
        second.connectFailed(call, address, proxy, protocol, e);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        first.connectionAcquired(call, connection);
        second.connectionAcquired(call, connection);
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        first.connectionReleased(call, connection);
        second.connectionReleased(call, connection);
    }

    @Override
    public void requestHeadersStart(Call call) {
        first.requestHeadersStart(call);
        second.requestHeadersStart(call);
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        first.requestHeadersEnd(call, request);
        second.requestHeadersEnd(call, request);
    }

    @Override
    public void requestBodyStart(Call call) {
        first.requestBodyStart(call);
        second.requestBodyStart(call);
    }

    @Override
    public void requestBodyEnd(Call call, long bytes) {
        first.requestBodyEnd(call, bytes);
        second.requestBodyEnd(call, bytes);
    }

    @Override
    public void requestFailed(Call call, IOException e) {
        first.requestFailed(call, e);
        second.requestFailed(call, e);
    }

    @Override
    public void responseHeadersStart(Call call) {
        first.responseHeadersStart(call);
        second.responseHeadersStart(call);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        first.responseHeadersEnd(call, response);
        second.responseHeadersEnd(call, response);
    }

    @Override
    public void responseBodyStart(Call call) {
        first.responseBodyStart(call);
        second.responseBodyStart(call);
    }

    @Override
    public void responseBodyEnd(Call call, long bytes) {
        first.responseBodyEnd(call, bytes);
        second.responseBodyEnd(call, bytes);
    }

    @Override
    public void responseFailed(Call call, IOException e) {
        first.responseFailed(call, e);
        second.responseFailed(call, e);
    }

    @Override
    public void callEnd(Call call) {
        first.callEnd(call);
        second.callEnd(call);
    }

    @Override
    public void callFailed(Call call, IOException e) {
        first.callFailed(call, e);
        second.callFailed(call, e);
    }

    @Override
    public void canceled(Call call) {
        first.canceled(call);
        second.canceled(call);
    }

    @Override
    public void satisfactionFailure(Call call, Response response) {
        first.satisfactionFailure(call, response);
        second.satisfactionFailure(call, response);
    }

    @Override
    public void cacheHit(Call call, Response response) {
        first.cacheHit(call, response);
        second.cacheHit(call, response);
    }

    @Override
    public void cacheMiss(Call call) {
        first.cacheMiss(call);
        second.cacheMiss(call);
    }

    @Override
    public void cacheConditionalHit(Call call, Response cached) {
        first.cacheConditionalHit(call, cached);
        second.cacheConditionalHit(call, cached);
    }

    @Override
    public void retryDecision(Call call, IOException e, boolean retried) {
        first.retryDecision(call, e, retried);
        second.retryDecision(call, e, retried);
    }

    @Override
    public void followUpDecision(Call call, Response response, @Nullable Request next) {
        first.followUpDecision(call, response, next);
        second.followUpDecision(call, response, next);
    }
}
