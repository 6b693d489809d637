"""k-means for points that are tuples of numbers: floats, or fractions where sums are to be exact."""


# region loss
def squared_distance(x, z):
    return sum((a - b) ** 2 for a, b in zip(x, z))


def loss(points, labels, centers):
    return sum(squared_distance(x, centers[j])
               for x, j in zip(points, labels))
# endregion


# region assign
def assign(points, centers, labels=None):
    """The index of a nearest center for each point.

    Where its old center is among the nearest, a point keeps it.
    """
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
    return tuple(sum(column) / len(points) for column in zip(*points))


def update(points, labels, centers):
    """The mean of each cluster; the center of an empty one stays."""
    clusters = [[] for _ in centers]
    for x, j in zip(points, labels):
        clusters[j].append(x)
    return [mean(c) if c else z for c, z in zip(clusters, centers)]
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
    raise RuntimeError(f"no end after {max_rounds} rounds")
# endregion
