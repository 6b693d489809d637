"""k-means for points that are tuples of numbers: floats, or fractions where sums are to be exact."""


# region loss
def squared_distance(x, z):
    return sum((a - b) ** 2 for a, b in zip(x, z))


def loss(points, labels, centers):
    return sum(squared_distance(x, centers[j]) for x, j in zip(points, labels))
# endregion


# region assign
def assign(points, centers, labels=None):
    """The index of a nearest center for each point; a point that has no reason to move stays."""
    chosen = []
    for n, x in enumerate(points):
        distances = [squared_distance(x, z) for z in centers]
        nearest = min(distances)
        stays = labels is not None and distances[labels[n]] == nearest
        chosen.append(labels[n] if stays else distances.index(nearest))
    return chosen
# endregion


# region update
def mean(points):
    return tuple(sum(coordinates) / len(points) for coordinates in zip(*points))


def update(points, labels, centers):
    """The mean of each cluster; the center of an empty cluster stays where it is."""
    clusters = [[x for x, j in zip(points, labels) if j == k] for k in range(len(centers))]
    return [mean(cluster) if cluster else z for cluster, z in zip(clusters, centers)]
# endregion


# region run
def k_means(points, centers, max_rounds=1000):
    """Both halves in turn until no label changes.

    Returns the labels, the centers, and the loss after every half-step.
    """
    labels, losses = None, []
    for _ in range(max_rounds):
        chosen = assign(points, centers, labels)
        if chosen == labels:
            return labels, centers, losses
        labels = chosen
        losses.append(loss(points, labels, centers))
        centers = update(points, labels, centers)
        losses.append(loss(points, labels, centers))
    raise RuntimeError(f"labels still change after {max_rounds} rounds")
# endregion
