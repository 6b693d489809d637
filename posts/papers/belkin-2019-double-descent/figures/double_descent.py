"""The theorem of the deep dive for its figure: n = 40, D = 80, three strong features of energy 0.1 each, 77 weak ones that
share 0.7, noise 0.02."""
from math import inf

N, D, K, STRONG, WEAK, NOISE = 40, 80, 3, 0.3, 0.7, 0.02


def left_out(p):
    """The energy of the features that are not used."""
    return STRONG * (K - p) / K + WEAK if p <= K else WEAK * (D - p) / (D - K)


def unseen(p):
    """The part of the energy used that the data do not show."""
    return (STRONG + WEAK - left_out(p)) * (1 - N / p) if p > N else 0.0


def missed(p):
    return left_out(p) + unseen(p)


def factor(p):
    """What the fit makes of the effective noise."""
    if abs(p - N) <= 1:
        return inf
    return p / (N - p - 1) if p < N else N / (p - N - 1)


def added(p):
    return (NOISE + left_out(p)) * factor(p)


def risk(p):
    return missed(p) + added(p)
