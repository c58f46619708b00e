// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A rejection, in whatever shape, says to our client at least what it says to the vendor's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorConformanceTest {
    /** Any operation does: errors are read before anything of the operation matters. */
    private static final Map<CloudService, String> OPERATIONS = Map.of(
            CloudService.CSS, "CSS.UpgradeDetail",
            CloudService.CCE, "CCE.ShowUpgradeClusterTask",
            CloudService.ACK, "ACK.GetUpgradeStatus");

    private final RecordingServer server = new RecordingServer();
    private final Map<ErrorShape, Set<String>> seen = new LinkedHashMap<>();

    @AfterAll
    void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> bothClientsReportTheSame() {
        Differences reviewed = Differences.of("Errors");
        return ErrorShape.all().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.toString(),
                        () -> assertThat(reviewed.unlisted(shape.toString(), differences(shape)))
                                .as("differences that differences.md does not list")
                                .isEmpty()));
    }

    @Test
    void everyReviewedDifferenceIsStillOneAndHasAReason() {
        Differences reviewed = Differences.of("Errors");
        ErrorShape.all().forEach(shape -> reviewed.unlisted(shape.toString(), differences(shape)));

        assertThat(reviewed.needless()).isEmpty();
        assertThat(reviewed.unexplained()).isEmpty();
    }

    private Set<String> differences(ErrorShape shape) {
        return seen.computeIfAbsent(shape, any -> compare(shape, Ours.operation(OPERATIONS.get(shape.service()))));
    }

    private <Q> Set<String> compare(ErrorShape shape, Operation<Q, ?> operation) {
        server.response(shape.response());
        Q request = Requests.any(operation);
        Map<String, String> ours = ours(operation, request);
        Vendor vendor = Vendor.of(shape.service());
        RequestValues values = RequestValues.of(operation, request, vendor.requestShape(operation));
        VendorResult result = vendor.call(operation, server.endpoint(), values.path(), values.named());
        server.forget();
        Set<String> found = new TreeSet<>();
        ours.forEach((what, said) -> {
            if (!said.equals(result.said(what))) {
                found.add(what + ": ours `" + said + "`, vendor's `" + result.said(what) + "`");
            }
        });
        return found;
    }

    private <Q> Map<String, String> ours(Operation<Q, ?> operation, Q request) {
        try (ServiceClient client = Ours.client(operation.service(), server.endpoint())) {
            client.call(operation, request);
            throw new AssertionError("an error was taken for a success");
        } catch (ApiException apiException) {
            String id = apiException.requestId();
            return Map.of(
                    "status",
                    Integer.toString(apiException.status()),
                    "code",
                    apiException.code(),
                    "requestId",
                    id == null ? "" : id);
        } catch (CloudException other) {
            throw new AssertionError("no ApiException", other);
        }
    }
}
