// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
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

    @Test
    void bothGetAnEventInOrder() {
        List<String> seen = new ArrayList<>();
        EventListener pair = new ListenerPair(new Recorder("first", seen), new Recorder("second", seen));

        pair.callStart(call);
        pair.callFailed(call, new IOException("closed"));

        assertThat(seen).containsExactly("first start", "second start", "first closed", "second closed");
    }

    @Test
    void bothGetAnEventHoweverTheyAreCombined() {
        List<String> seen = new ArrayList<>();

        ListenerPair.of(new Recorder("first", seen), new Recorder("second", seen))
                .callStart(call);

        assertThat(seen).containsExactly("first start", "second start");
    }

    @Test
    void withoutASecondListenerThereIsNoPair() {
        Recorder only = new Recorder("only", new ArrayList<>());
        assertThat(ListenerPair.of(only, EventListener.NONE)).isSameAs(only);
    }

    private static List<Method> events() {
        return Arrays.stream(EventListener.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == Call.class)
                .toList();
    }

    private static final class Recorder extends EventListener {
        private final String name;
        private final List<String> seen;

        private Recorder(String name, List<String> seen) {
            this.name = name;
            this.seen = seen;
        }

        @Override
        public void callStart(Call call) {
            seen.add(name + " start");
        }

        @Override
        public void callFailed(Call call, IOException e) {
            seen.add(name + " " + e.getMessage());
        }
    }
}
