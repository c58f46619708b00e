// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An {@code Authorization} header of the form {@code ALGORITHM Key=value, SignedHeaders=a;b, Signature=hex}; both vendors
 * use it, with and without a space after the commas.
 *
 * @param algorithm the text before the first space
 * @param identity the value of the first part: access key id, or access key id and scope
 * @param signedHeaders lower-case names in the order given
 * @param signature hex digits
 */
record AuthorizationHeader(String algorithm, String identity, List<String> signedHeaders, String signature) {
    /** Returns the parsed header; null if it has another form or lacks a part. */
    static @Nullable AuthorizationHeader parse(String text, String identityName) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return null;
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : text.substring(space + 1).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        String identity = parts.get(identityName);
        String signedHeaders = parts.get("SignedHeaders");
        String signature = parts.get("Signature");
        if (identity == null || signedHeaders == null || signature == null) {
            return null;
        }
        List<String> names = Arrays.asList(signedHeaders.split(";", -1));
        return new AuthorizationHeader(text.substring(0, space), identity, names, signature);
    }

    String signedHeadersText() {
        return String.join(";", signedHeaders);
    }
}
