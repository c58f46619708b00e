// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.TransportFailure;

/** Drives a call in the calling thread. An interrupt ends it before the next sending, and keeps the flag. */
final class BlockingCall {
    private BlockingCall() {}

    static <R> ApiResponse<R> await(CallRun<R> run, Scheduler scheduler) {
        if (Thread.currentThread().isInterrupted()) {
            throw run.givenUp();
        }
        while (true) {
            Step<R> step = attempt(run);
            if (step instanceof Step.Done<R> done) {
                return done.response();
            }
            if (step instanceof Step.Failed<R> failed) {
                throw failed.failure();
            }
            Step.Again<R> again = (Step.Again<R>) step;
            scheduler.sleep(again.delay());
            if (Thread.currentThread().isInterrupted()) {
                CloudException givenUp = run.givenUp();
                givenUp.addSuppressed(again.instead());
                throw givenUp;
            }
        }
    }

    private static <R> Step<R> attempt(CallRun<R> run) {
        HttpReply reply;
        try {
            reply = run.send().await();
        } catch (TransportFailure e) {
            return run.onFailure(e);
        }
        return run.onReply(reply);
    }
}
