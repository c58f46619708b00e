// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The status page at {@code /}. Its requests take no faults, need no signature and are not recorded. Only a page of the same origin can
 * read or change anything, see {@link PageAccess}. Thread-safe.
 */
public final class StatusPage {
    private static final String ROOT = "/";
    private static final String PREFIX = "/_simulator/";
    private static final String ICON = "/favicon.ico";

    private record Parts(PageAccess access, PageDocument document, StateJson state, PageActions actions) {}

    private final List<ServiceClusters> services;
    private final PageControls controls;
    /** Null until the page is used; creating the parts takes a quarter of the start of the program. */
    private @Nullable Parts parts;

    /** Creates a page for these clusters. */
    public StatusPage(CssCloud css, CceCloud cce, AckCloud ack, PageControls controls) {
        this.services = List.of(new CssClusters(css), new CceClusters(cce), new AckClusters(ack));
        this.controls = controls;
    }

    private synchronized Parts parts() {
        Parts known = parts;
        if (known == null) {
            known = new Parts(
                    new PageAccess(),
                    PageDocument.load(),
                    new StateJson(services, controls),
                    new PageActions(services, controls));
            parts = known;
        }
        return known;
    }

    /** Returns the response to a request for the page; null if the request is for a service. */
    public @Nullable SimulatedResponse respond(WireRequest request) {
        if (!isForPage(request)) {
            return null;
        }
        Parts page = parts();
        String rejection = page.access().rejection(request, !request.path().startsWith(PREFIX));
        SimulatedResponse response = rejection == null ? route(page, request) : message(403, rejection);
        return withHeaders(response);
    }

    /** The root with a query belongs to the services: it is the path of Alibaba's calls in RPC style. */
    private static boolean isForPage(WireRequest request) {
        boolean isDocument =
                request.method().equals("GET") && request.query().isEmpty() && isOneOf(request.path(), ROOT, ICON);
        return isDocument || request.path().startsWith(PREFIX);
    }

    private static boolean isOneOf(String path, String one, String other) {
        return path.equals(one) || path.equals(other);
    }

    private static SimulatedResponse route(Parts page, WireRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET " + ROOT -> page.document().response(page.access().token());
            case "GET " + ICON -> SimulatedResponse.empty(204);
            case "GET " + PREFIX + "state" ->
                SimulatedResponse.json(200, page.state().text());
            case "POST " + PREFIX + "action" -> act(page, request);
            default -> message(404, "The status page has no such path or method.");
        };
    }

    private static SimulatedResponse act(Parts page, WireRequest request) {
        String rejection = page.access().actionRejection(request);
        if (rejection != null) {
            return message(403, rejection);
        }
        try {
            return message(200, page.actions().run(request.bodyText()));
        } catch (PageActionException e) {
            return message(e.status(), String.valueOf(e.getMessage()));
        }
    }

    private static SimulatedResponse message(int status, String text) {
        return SimulatedResponse.json(status, Json.object().put("message", text).toString());
    }

    private static SimulatedResponse withHeaders(SimulatedResponse response) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.putIfAbsent("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        return new SimulatedResponse(response.status(), headers, response.body());
    }
}
