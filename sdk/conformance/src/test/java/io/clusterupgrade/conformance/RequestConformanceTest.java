// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.conformance.RecordingServer.Response;
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

/** The same call made with the vendor's client and with ours, with the same values, arrives as the same request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestConformanceTest {
    private final RecordingServer server = new RecordingServer();
    private final Map<Operation<?, ?>, Set<String>> seen = new LinkedHashMap<>();

    @AfterAll
    void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> bothClientsAskTheSame() {
        Differences reviewed = Differences.of("Requests");
        return Ours.shared().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(reviewed.unlisted(operation.toString(), differences(operation)))
                                .as("differences that differences.md does not list")
                                .isEmpty()));
    }

    @Test
    void everyReviewedDifferenceIsStillOneAndHasAReason() {
        Differences reviewed = Differences.of("Requests");
        Ours.shared().forEach(operation -> reviewed.unlisted(operation.toString(), differences(operation)));

        assertThat(reviewed.needless()).isEmpty();
        assertThat(reviewed.unexplained()).isEmpty();
    }

    private Set<String> differences(Operation<?, ?> operation) {
        return seen.computeIfAbsent(operation, this::compare);
    }

    /** Calls with each variant of the request, and looks for values that only the vendor's client can send. */
    private <Q> Set<String> compare(Operation<Q, ?> operation) {
        Shape shape = Vendor.of(operation.service()).requestShape(operation);
        Set<String> found = new TreeSet<>();
        Set<String> neverSent = shape.leaves();
        server.response(Response.json(operation.successStatus(), Model.isList(operation.responseType()) ? "[]" : "{}"));
        try (ServiceClient client = Ours.client(operation.service(), server.endpoint())) {
            for (Q request : Requests.variants(operation).values()) {
                RequestValues values = RequestValues.of(operation, request, shape);
                client.call(operation, request);
                found.addAll(compare(operation, new SignedRequest(server.taken()), values));
                neverSent.removeIf(values::fills);
            }
        }
        neverSent.forEach(path -> found.add("value `" + path + "`: vendor's only"));
        return found;
    }

    private Set<String> compare(Operation<?, ?> operation, SignedRequest ours, RequestValues values) {
        VendorResult result =
                Vendor.of(operation.service()).call(operation, server.endpoint(), values.path(), values.named());
        if (result.failure() != null) {
            server.forget();
            return Set.of("the vendor's client rejects: " + result.said("message"));
        }
        SignedRequest vendors = new SignedRequest(server.taken());
        assertThat(ours.signedHeaders()).isNotEmpty();
        assertThat(ours.signatureError(operation.service())).isEmpty();
        assertThat(vendors.signatureError(operation.service())).isEmpty();
        return ours.differences(vendors);
    }
}
