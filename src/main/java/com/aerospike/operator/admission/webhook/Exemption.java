package com.aerospike.operator.admission.webhook;

/**
 * Writes that nobody may be kept from, however wrong the object is by now: those to an object that is being deleted,
 * and those that leave its spec as it is. Finalizers go by such writes, so a refusal would keep the object for ever.
 */
final class Exemption {

    private Exemption() {}

    static boolean covers(Review review) {
        return isBeingDeleted(review) || leavesSpecAsIs(review);
    }

    /** What is stored decides: a client can write anything into the object it sends. */
    static boolean isBeingDeleted(Review review) {
        return review.oldObject().path("metadata").hasNonNull("deletionTimestamp");
    }

    static boolean leavesSpecAsIs(Review review) {
        return review.operation() == Operation.UPDATE
                && review.object().path("spec").equals(review.oldObject().path("spec"));
    }
}
