// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.RetryPolicy;
import java.util.concurrent.CompletionException;

/** Creates clients on a {@link FakeTransport} and in {@link VirtualTime}, and calls them in both ways. */
public final class Clients {
    /** No jitter: every delay has its maximum length. */
    public static final RetryPolicy STEADY =
            RetryPolicy.builder().jitter(() -> 1.0).build();

    /** How a call is made; tests run both ways and expect the same result. */
    public enum Way {
        BLOCKING,
        ASYNC;

        public <Q, R> ApiResponse<R> call(ServiceClient client, Operation<Q, R> operation, Q request) {
            if (this == BLOCKING) {
                return client.call(operation, request);
            }
            try {
                return client.callAsync(operation, request).join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }

        public ApiResponse<?> read(CssClient css) {
            return call(
                    css,
                    CssOperations.UPGRADE_DETAIL,
                    UpgradeDetailRequest.builder("c1").build());
        }

        public ApiResponse<?> write(CssClient css) {
            return call(css, CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry("c1", "a1"));
        }

        public ApiResponse<?> send(CssClient css, boolean write) {
            return write ? write(css) : read(css);
        }

        public ApiResponse<?> read(AckClient ack) {
            return call(ack, AckOperations.GET_UPGRADE_STATUS, new GetUpgradeStatusRequest("c1"));
        }
    }

    private Clients() {}

    public static CssClientBuilder cssBuilder(FakeTransport transport, VirtualTime time) {
        return CssClient.builder()
                .endpoint("http://127.0.0.1:1")
                .projectId("p1")
                .credentials(Credentials.accessKey("AKAKAKAKAKAKAKAK", "sksksksksksksksk"))
                .transport(transport)
                .scheduler(time)
                .retryPolicy(STEADY);
    }

    public static CssClient css(FakeTransport transport, VirtualTime time) {
        return cssBuilder(transport, time).build();
    }

    public static AckClient ack(FakeTransport transport, VirtualTime time) {
        return AckClient.builder()
                .endpoint("http://127.0.0.1:1")
                .credentials(Credentials.accessKey("AKAKAKAKAKAKAKAK", "sksksksksksksksk"))
                .transport(transport)
                .scheduler(time)
                .retryPolicy(STEADY)
                .build();
    }
}
