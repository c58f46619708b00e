// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.conformance.RecordingServer.Response;
import io.clusterupgrade.request.Operation;
import java.util.Set;
import java.util.TreeSet;

/** The same call made with the vendor's client and with ours, with the same values, arrives as the same request. */
class RequestConformanceTest extends OperationComparison {
    RequestConformanceTest() {
        super("Requests");
    }

    /** Calls with each variant of the request, and looks for values that only the vendor's client can send. */
    @Override
    <Q> Set<String> compare(Operation<Q, ?> operation) {
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
