// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.logging.LoggingEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ListenerPairTest {
    private final Call call = new OkHttpClient()
            .newCall(new Request.Builder().url("http://127.0.0.1/").build());

    @TestFactory
    List<DynamicTest> itHasEveryEventOfOkHttp() {
        return events().stream()
                .map(event -> DynamicTest.dynamicTest(
                        event.getName(),
                        () -> assertThat(ListenerPair.class.getMethod(event.getName(), event.getParameterTypes()))
                                .returns(ListenerPair.class, Method::getDeclaringClass)))
                .toList();
    }

    @Test
    void okHttpHasTheEventsThatTimeTheQueue() {
        assertThat(events()).extracting(Method::getName).contains("dispatcherQueueStart", "dispatcherQueueEnd");
    }

    @TestFactory
    List<DynamicTest> bothGetEachEventInOrder() {
        return events().stream()
                .map(event -> DynamicTest.dynamicTest(event.getName(), () -> {
                    List<String> seen = new ArrayList<>();
                    EventListener pair = new ListenerPair(recorder("first", seen), recorder("second", seen));

                    event.invoke(pair, arguments(event));

                    assertThat(seen).containsExactly("first " + event.getName(), "second " + event.getName());
                }))
                .toList();
    }

    @Test
    void bothGetAnEventHoweverTheyAreCombined() {
        List<String> seen = new ArrayList<>();

        ListenerPair.of(recorder("first", seen), recorder("second", seen)).callStart(call);

        assertThat(seen).containsExactly("first callStart", "second callStart");
    }

    @Test
    void withoutASecondListenerThereIsNoPair() {
        EventListener only = recorder("only", new ArrayList<>());
        assertThat(ListenerPair.of(only, EventListener.NONE)).isSameAs(only);
    }

    private static List<Method> events() {
        return Arrays.stream(EventListener.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == Call.class)
                .toList();
    }

    private Object[] arguments(Method event) {
        return Arrays.stream(event.getParameterTypes()).map(this::argument).toArray();
    }

    private @Nullable Object argument(Class<?> type) {
        if (type == Handshake.class) {
            return null;
        }
        List<Object> samples = List.of(
                call,
                call.request(),
                new Response.Builder()
                        .request(call.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .build(),
                call.request().url(),
                new Dispatcher(),
                java.lang.reflect.Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, none) -> ""),
                InetSocketAddress.createUnresolved("css.test", 443),
                Proxy.NO_PROXY,
                Protocol.HTTP_1_1,
                new IOException("closed"),
                "css.test",
                List.of());
        if (type.isPrimitive()) {
            return type == long.class ? (Object) 7L : (Object) true;
        }
        return samples.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    /** Returns a listener that adds the names of its events to a list, behind its own name. */
    private static EventListener recorder(String name, List<String> seen) {
        Call none = new OkHttpClient()
                .newCall(new Request.Builder().url("http://127.0.0.1/").build());
        EventListener logging = new LoggingEventListener.Factory(
                        line -> seen.add(name + " " + line.replaceFirst("^\\[\\d+ ms] (\\w+).*", "$1")))
                .create(none);
        // With those that are not logged. EventListener.plus came with OkHttp 5.3.
        return new ListenerPair(logging, new EventListener() {
            @Override
            public void followUpDecision(Call call, Response response, @Nullable Request next) {
                seen.add(name + " followUpDecision");
            }

            @Override
            public void retryDecision(Call call, IOException e, boolean retry) {
                seen.add(name + " retryDecision");
            }
        });
    }
}
