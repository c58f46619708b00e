// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.benchmarks.server.Responses;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.endpoint.HuaweiProjectStyle;
import io.clusterupgrade.internal.AssemblyProbe;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.signer.AlibabaV3Signer;
import io.clusterupgrade.signer.HuaweiHmacSigner;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.HttpRequest;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.concurrent.Callable;

/** The request that all subjects send for a service, part by part. */
record ReadyCall(Operation<?, ?> operation, Callable<HttpRequest> builder, Signer signer, Credentials credentials) {
    /** The time in the fixed signatures. */
    static final Instant THEN = Instant.parse("2026-05-04T01:31:47Z");

    static ReadyCall of(Settings settings) {
        EndpointStyle huawei = HuaweiProjectStyle.create().at(settings.endpoint());
        return switch (settings.service()) {
            case Responses.CSS -> {
                AssemblyProbe<UpgradeDetailRequest> probe =
                        new AssemblyProbe<>(CssOperations.UPGRADE_DETAIL, huawei, Settings.PROJECT);
                yield huawei(CssOperations.UPGRADE_DETAIL, () -> probe.build(cssRequest()));
            }
            case Responses.CCE -> {
                AssemblyProbe<ShowUpgradeClusterTaskRequest> probe =
                        new AssemblyProbe<>(CceOperations.SHOW_UPGRADE_CLUSTER_TASK, huawei, Settings.PROJECT);
                yield huawei(
                        CceOperations.SHOW_UPGRADE_CLUSTER_TASK,
                        () -> probe.build(new ShowUpgradeClusterTaskRequest(Settings.CLUSTER, Settings.TASK)));
            }
            default -> {
                AssemblyProbe<GetUpgradeStatusRequest> probe = new AssemblyProbe<>(
                        AckOperations.GET_UPGRADE_STATUS,
                        AlibabaRoaStyle.regional().at(settings.endpoint()),
                        null);
                yield new ReadyCall(
                        AckOperations.GET_UPGRADE_STATUS,
                        () -> probe.build(new GetUpgradeStatusRequest(Settings.ACK_CLUSTER)),
                        AlibabaV3Signer.create(),
                        key());
            }
        };
    }

    private static ReadyCall huawei(Operation<?, ?> operation, Callable<HttpRequest> builder) {
        return new ReadyCall(operation, builder, HuaweiHmacSigner.create(), key());
    }

    static UpgradeDetailRequest cssRequest() {
        return UpgradeDetailRequest.builder(Settings.CLUSTER)
                .offset(1)
                .limit(100)
                .build();
    }

    private static Credentials key() {
        return Credentials.accessKey(Settings.ACCESS_KEY, Settings.SECRET_KEY);
    }

    Type responseType() {
        return operation.responseType();
    }

    HttpRequest build() {
        try {
            return builder.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest signed() {
        return signer.sign(build(), credentials, THEN);
    }
}
