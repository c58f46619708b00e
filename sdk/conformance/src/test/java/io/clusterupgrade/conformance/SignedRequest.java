// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.auth.AccessKey;
import io.clusterupgrade.simulator.auth.AlibabaAuthentication;
import io.clusterupgrade.simulator.auth.AuthErrorException;
import io.clusterupgrade.simulator.auth.Authentication;
import io.clusterupgrade.simulator.auth.HuaweiAuthentication;
import io.clusterupgrade.simulator.auth.KeyStore;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it arrived, taken apart for comparison: ours and the vendor's must say the same. */
record SignedRequest(WireRequest wire) {
    private static final Pattern SIGNED = Pattern.compile("SignedHeaders=([^,]*)");
    /** Signed headers whose values cannot agree: times and nonces. */
    private static final Set<String> MOVING = Set.of("x-sdk-date", "x-acs-date", "x-acs-signature-nonce");

    /** Returns the differences, worded as in {@code differences.md}. */
    Set<String> differences(SignedRequest vendors) {
        Set<String> found = new TreeSet<>();
        if (!wire.method().equals(vendors.wire.method())) {
            found.add("method " + wire.method() + ", vendor's " + vendors.wire.method());
        }
        if (!decoded(wire.path()).equals(decoded(vendors.wire.path()))) {
            found.add("path");
        }
        Trees.differences("", query(), vendors.query()).forEach(difference -> found.add("query " + difference));
        Trees.differences("", body(), vendors.body()).forEach(difference -> found.add("body " + difference));
        Trees.differences("", signedHeaders(), vendors.signedHeaders())
                .forEach(difference -> found.add("signed header " + difference));
        return found;
    }

    /** Why the simulator's gateway does not believe the signature; empty when it does. */
    String signatureError(CloudService service) {
        KeyStore keys = new KeyStore();
        keys.add(new AccessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY, null, Accounts.PROJECT_ID));
        Authentication gateway = service.vendor() == CloudService.Vendor.HUAWEI
                ? new HuaweiAuthentication(keys)
                : new AlibabaAuthentication(keys);
        try {
            gateway.authenticate(wire, Instant.now());
            return "";
        } catch (AuthErrorException signatureError) {
            return String.valueOf(signatureError.getMessage());
        }
    }

    private Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        for (String part : wire.query().split("&", -1)) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                query.put(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
            }
        }
        return query;
    }

    private Object body() {
        return Trees.parse(wire.bodyText());
    }

    /** Their values by name; a body's hash says no more than the body, whose members may be in another order. */
    Map<String, String> signedHeaders() {
        Map<String, String> headers = new TreeMap<>();
        Matcher signed = SIGNED.matcher(wire.headers().getOrEmpty("Authorization"));
        if (signed.find()) {
            for (String name : signed.group(1).split(";", -1)) {
                boolean moving = MOVING.contains(name) || (name.equals("x-acs-content-sha256") && body() != null);
                headers.put(name, moving ? "moving" : wire.headers().getOrEmpty(name));
            }
        }
        return headers;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
