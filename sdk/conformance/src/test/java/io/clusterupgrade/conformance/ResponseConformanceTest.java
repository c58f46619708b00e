// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.conformance.RecordingServer.Response;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.JsonDecoder;
import io.clusterupgrade.decode.ResponseDecoder;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** A response as the vendor writes it says to our client, field by field, what it says to the vendor's. */
class ResponseConformanceTest extends OperationComparison {
    private static final long FIRST_SEED = 20_261_121L;
    private static final int SEEDS = 25;

    ResponseConformanceTest() {
        super("Responses");
    }

    @Override
    <Q> Set<String> compare(Operation<Q, ?> operation) {
        Set<String> found = new TreeSet<>();
        LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS).forEach(seed -> found.addAll(compare(operation, seed)));
        return found;
    }

    /** Ours is decoded without a call: a call rejects a response whose ids are not those of its request, and these are random. */
    private <Q> Set<String> compare(Operation<Q, ?> operation, long seed) {
        Vendor vendor = Vendor.of(operation.service());
        boolean alibaba = operation.service().vendor() == CloudService.Vendor.ALIBABA;
        ZoneOffset zone = alibaba ? ZoneOffset.ofHours(8) : ZoneOffset.UTC;
        ResponseTimes times = new ResponseTimes(zone);
        // A response that is one fixed text is accepted with this text only, and the vendor's client reads it as it is.
        String text = operation.documentedText();
        Object tree = text == null
                ? new ResponseMaker(seed, times).value(vendor.responseShape(operation), operation.responseType())
                : text;
        String written = text == null ? written(vendor, operation, tree, seed) : text;
        server.response(Response.json(operation.successStatus(), written));
        DecodeResult<?> ours = new ResponseDecoder(new JsonDecoder(zone, alibaba), UnaryOperator.identity())
                .decode(operation, ByteBuffer.wrap(written.getBytes(StandardCharsets.UTF_8)));
        Set<String> found = new ResponseComparison(times).differences(tree, ours.value());
        ours.warnings().forEach(report -> found.add("`" + report.path() + "`: reported"));
        vendorReadsItsOwn(vendor, operation, tree);
        return found;
    }

    private static String written(Vendor vendor, Operation<?, ?> operation, Object tree, long seed) {
        String written = vendor.write(operation, tree);
        assertThat(Trees.differences("", tree, Trees.parse(written)))
                .as("what the vendor's model lost of seed %s", seed)
                .isEmpty();
        return written;
    }

    private <Q> void vendorReadsItsOwn(Vendor vendor, Operation<Q, ?> operation, Object tree) {
        RequestValues values = RequestValues.of(operation, Requests.any(operation), vendor.requestShape(operation));
        VendorResult result = vendor.call(operation, server.endpoint(), values.path(), values.named());
        server.forget();
        assertThat(result.failure()).isNull();
        assertThat(Trees.differences("", tree, result.response())).isEmpty();
    }
}
