// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import io.clusterupgrade.simulator.Accounts;
import java.io.IOException;
import java.time.Instant;

/** Sends signed ACK calls and returns their responses. */
public final class AckCalls {
    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    private final TestCloud test;

    public AckCalls(TestCloud test) {
        this.test = test;
    }

    public RawResponse get(String target) throws IOException {
        return test.alibaba("GET", target, "application/json");
    }

    /** Sends a call without a body, and so without a content type. */
    public RawResponse post(String target) throws IOException {
        return test.alibaba("POST", target, "application/json");
    }

    /** Sends a call with a JSON body, written with single quotes. */
    public RawResponse post(String target, String body) throws IOException {
        RawRequest request = test.unsigned("POST", target)
                .with("Accept", "application/json")
                .with("Content-Type", "application/json; charset=utf-8")
                .withBody(body.replace('\'', '"'));
        return test.send(SIGNER.acs3(request, Instant.now()));
    }

    /** Returns status and code of an ACK error, for example {@code 400 InvalidParameter}. */
    public static String rejection(RawResponse response) {
        return response.status() + " " + response.json().path("code").asText();
    }
}
