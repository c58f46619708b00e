// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.decode.JsonDecoder;
import io.clusterupgrade.request.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A harness that compares nothing would pass as well: it has to notice what it is there for. */
class HarnessTest {
    @Test
    void itNoticesMembersThatWeLackLoseOrReadOtherwise() {
        GetUpgradeDetailInfo ours = decode("""
                {"id": "a", "totalNodes": "n-1,n-2", "executeTimes": "2", "startTime": "2023-01-05T02:23:39"}""");

        Set<String> found = new ResponseComparison(new ResponseTimes(ZoneOffset.UTC))
                .differences(
                        Map.of(
                                "id", "b",
                                "totalNodes", "n-1,n-3",
                                "executeTimes", "2",
                                "startTime", "2023-01-05T02:23:39",
                                "agencyName", "c",
                                "shoeSize", 43,
                                "completedNodes", "n-1"),
                        ours);

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "`id`: other value",
                        "`totalNodes[]`: other value",
                        "`startTime`: other value",
                        "`agencyName`: lost",
                        "`shoeSize`: not ours",
                        "`completedNodes`: other size");
    }

    @Test
    void itMakesARequestForEachWayToMakeOne() {
        assertThat(Requests.variants(CssOperations.RETRY_UPGRADE_TASK)).hasSize(2);
        assertThat(Requests.variants(CssOperations.UPGRADE_DETAIL).keySet())
                .containsExactly(
                        "builder(clusterId)",
                        "builder(clusterId) with all",
                        "builder(clusterId) with offsetSentAsStart");
        assertThat(Requests.variants(CssOperations.UPGRADE_DETAIL).get("builder(clusterId) with all"))
                .satisfies(request -> assertThat(request.offset()).isNotNull())
                .satisfies(request -> assertThat(request.actionMode()).isNotNull());
    }

    @Test
    void itNoticesAParameterOfTheVendorsThatWeNeverSend() {
        Shape shape = Shape.from(Map.of(
                "kind", "object", "members", Map.of("a", text(), "b", Map.of("kind", "list", "of", object("c", "d")))));
        RequestValues values = new RequestValues(List.of(), Map.of("a", "1", "b", List.of(Map.of("c", 2))));

        assertThat(shape.leaves()).containsExactly("a", "b[].c", "b[].d");
        assertThat(shape.leaves()).filteredOn(values::fills).containsExactly("a", "b[].c");
    }

    @Test
    void itTellsTreesApartByValueAndNotByOrder() {
        Object ours = Trees.parse("{\"a\": 1.0, \"b\": [1, {\"c\": null}], \"d\": 1}");
        Object vendors = Trees.parse("{\"b\": [1, {\"c\": 2}], \"a\": 1, \"e\": true}");

        assertThat(Trees.differences("", ours, vendors))
                .containsExactly("`b[].c`: vendor's only", "`d`: ours only", "`e`: vendor's only");
    }

    @Test
    void aReviewedDifferenceCoversItselfAndNoOther() {
        Differences errors = Differences.of("Errors");

        assertThat(errors.unlisted("ACK, empty", Set.of("status: ours `503`, vendor's ``")))
                .isEmpty();
        assertThat(errors.unlisted("ACK, full", Set.of("status: ours `503`, vendor's ``")))
                .hasSize(1);
        assertThat(errors.unlisted("ACK, empty", Set.of("code: ours `a`, vendor's `b`")))
                .hasSize(1);
        assertThat(errors.needless()).isNotEmpty().doesNotContain("ACK, empty: *: ours `*`, vendor's ``");
    }

    @Test
    void fieldsAreCountedOnBothSides() {
        Shape shape = Shape.from(object("id", "displayName", "shoeSize"));

        assertThat(Model.read(shape, GetTargetImageIdDetail.class)).containsExactly("displayName", "id");
        assertThat(Model.leaves(GetTargetImageIdDetail.class)).hasSize(6).contains("imageDesc");
    }

    @Test
    void allOperationsAreFound() {
        assertThat(Ours.operations())
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(Operation::toString)
                .contains("CSS.RetryUpgradeTask", "CCE.ShowUpgradeClusterTask", "ACK.GetUpgradeStatus")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"com.huaweicloud.sdk.core.HcClient", "com.aliyun.tea.TeaModel", "com.aliyun.cs20151215.Client"})
    void noVendorStandsOnOurClassPath(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothingOfOursStandsOnAVendorsClassPath(Vendor vendor) {
        assertThatThrownBy(() -> vendor.loader().loadClass("io.clusterupgrade.request.Operation"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> vendor.loader().loadClass("org.junit.jupiter.api.Test"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static Map<String, Object> text() {
        return Map.of("kind", "text");
    }

    private static Map<String, Object> object(String... members) {
        return Map.of(
                "kind",
                "object",
                "members",
                List.of(members).stream().collect(Collectors.toMap(name -> name, name -> text())));
    }

    private static GetUpgradeDetailInfo decode(String json) {
        return new JsonDecoder(ZoneOffset.UTC, false)
                .<GetUpgradeDetailInfo>decode(
                        GetUpgradeDetailInfo.class, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)))
                .value();
    }
}
