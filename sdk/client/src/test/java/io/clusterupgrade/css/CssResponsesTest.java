// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.CreateSnapshotResponse;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.css.request.CreateSnapshotRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import io.clusterupgrade.transport.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads success without a body, success with another status, rejections with the status of success, and lists of many pages. */
class CssResponsesTest {
    private final CannedTransport transport = new CannedTransport();
    private final CssClient css = CssClient.builder()
            .endpoint("http://127.0.0.1:1")
            .projectId("p-1")
            .signer(Signer.none())
            .transport(transport)
            .build();

    @Test
    void anUpgradeIsAcceptedWithoutABody() {
        transport.response("");

        assertThatCode(() -> css.cluster("c-1").upgradeCore(upgrade())).doesNotThrowAnyException();
    }

    @Test
    void aRejectionWithStatus202IsNotASuccess() {
        transport.response(202, Fixtures.text("css/errors/busy.json"));

        assertThatThrownBy(() -> css.cluster("c-1").upgradeCore(upgrade()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("CSS.UpgradeCore")
                .hasMessageContaining("CSS.0011");
    }

    @Test
    void aSnapshotIsCreatedWithStatus201() {
        transport.response(201, Fixtures.text("css/create-snapshot/created.json"));

        ApiResponse<CreateSnapshotResponse> response = css.call(
                CssOperations.Snapshots.CREATE_SNAPSHOT,
                CreateSnapshotRequest.builder("c-1", "before").build());

        assertThat(response.status()).isEqualTo(201);
        assertThat(CssOperations.Snapshots.CREATE_SNAPSHOT.successStatus()).isEqualTo(201);
        assertThat(response.value().backup().name()).isEqualTo("before_7-10-2");
    }

    @Test
    void imagesArePagedFromZero() {
        transport.response(page("imageInfoList", 0, 100)).response(page("imageInfoList", 100, 3));

        List<GetTargetImageIdDetail> images =
                css.cluster("c-1").images(UpgradeType.SAME).toList();

        assertThat(images)
                .hasSize(103)
                .last()
                .extracting(GetTargetImageIdDetail::id)
                .isEqualTo("id-102");
        assertThat(queries()).containsExactly("offset=0&limit=100", "offset=100&limit=100");
    }

    @Test
    void clustersArePagedFromOne() {
        transport.response(page("clusters", 0, 100)).response(page("clusters", 100, 1));

        assertThat(css.clusters().stream().map(ClusterDetail::id)).hasSize(101).endsWith("id-100");
        assertThat(queries()).containsExactly("offset=1&limit=100", "offset=101&limit=100");
    }

    @Test
    void clustersBeyondTheLastOffsetAreNotRequested() {
        for (int from = 0; from <= 1000; from += 100) {
            transport.response(page("clusters", from, 100));
        }

        assertThat(css.clusters().toList()).hasSize(1000);
        assertThat(queries()).hasSize(10).last().isEqualTo("offset=901&limit=100");
    }

    private static UpgradeCoreRequest upgrade() {
        return UpgradeCoreRequest.builder("c-1", "image-1", UpgradeType.SAME, "css_upgrade_agency")
                .build();
    }

    private static String page(String name, int from, int count) {
        List<Map<String, String>> elements = IntStream.range(from, from + count)
                .mapToObj(i -> Map.of("id", "id-" + i))
                .toList();
        return JsonValue.from(Map.of(name, elements)).raw();
    }

    private List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (HttpRequest call : transport.calls()) {
            queries.add(call.url().substring(call.url().indexOf('?') + 1));
        }
        return queries;
    }
}
